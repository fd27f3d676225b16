import type { Matrix } from '../domain/index.js'
import { matrixSheets } from './matrix-sheets.js'
import { writeWorkbook } from './workbook.js'

/** A matrix as an Excel file of two sheets; the same matrix gives the same bytes. */
export const writeMatrixXlsx = (matrix: Matrix): Promise<Uint8Array> => writeWorkbook(matrixSheets(matrix))
