import type { Matrix } from '../domain/index.js'
import type { ExportedFile } from './export.js'

/** A matrix as an Excel file; the same matrix gives the same bytes. */
export async function exportMatrix(matrix: Matrix): Promise<ExportedFile> {
  const { writeMatrixXlsx } = await import('../exports/index.js')
  return {
    fileName: '对照矩阵.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content: await writeMatrixXlsx(matrix),
  }
}
