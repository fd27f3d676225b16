import type { Response } from 'express'
import type { ExportedFile } from '../app/export.js'

/**
 * Answers a file as a download, so that nothing of a draft is shown as a page of ours (RFC 6266: the name in UTF-8 beside `plainName`
 * in ASCII).
 */
export function sendFile(response: Response, { fileName, mediaType, content }: ExportedFile, plainName: string): void {
  response.set({
    'Content-Type': mediaType,
    'Content-Disposition': `attachment; filename="${plainName}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
  })
  response.send(typeof content === 'string' ? content : Buffer.from(content))
}
