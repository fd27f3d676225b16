import { createHash } from 'node:crypto'

/** Lower-case hex SHA-256 of a file's bytes: the identity of a file, whatever its name. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
