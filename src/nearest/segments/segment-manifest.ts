import { z } from 'zod'
import { checkManifest, damaged } from '../manifest.js'
import type { ModelIdentity } from '../../domain/index.js'

/** Raised when the files change their layout; an index of another layout is built anew. */
const FORMAT = 1

const FileSchema = z.object({
  /** Name beside the manifest. */
  name: z.string().regex(/^[^/\\]+$/),
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

const SegmentSchema = z.object({
  /** Labels in the segment, removed ones included. */
  count: z.int().positive(),
  vectors: FileSchema,
  graph: FileSchema,
})

const ManifestSchema = z.object({
  format: z.literal(FORMAT),
  kind: z.literal('segments'),
  model: z.object({ name: z.string(), sha256: z.string(), dimension: z.int().positive() }),
  /** Whose labels these are. */
  source: z.string(),
  /** Labels that can be found. */
  size: z.int().nonnegative(),
  segments: z.array(SegmentSchema),
  /** What was added and removed since; of the file only the first `bytes` count. */
  log: z.object({ name: z.string().regex(/^[^/\\]+$/), bytes: z.int().nonnegative() }),
})

/** A file of the index as it must be. */
export type IndexFile = z.infer<typeof FileSchema>

/** A segment as the manifest names it. */
export type SegmentEntry = z.infer<typeof SegmentSchema>

/** Which files make up the index, all of them: what it does not name is left over from something interrupted. */
export type SegmentManifest = z.infer<typeof ManifestSchema>

/** The manifest of a JSON text. UserError `index-damaged`, `index-other-model`. */
export function parseSegmentManifest(json: string, name: string, model: ModelIdentity): SegmentManifest {
  let manifest: SegmentManifest
  try {
    manifest = ManifestSchema.parse(JSON.parse(json))
  } catch (cause) {
    throw damaged(name, cause)
  }
  checkManifest(manifest, 'segments', model)
  return manifest
}

/** The text of a manifest; the same index gives the same bytes. */
export function formatSegmentManifest(manifest: Omit<SegmentManifest, 'format' | 'kind'>): string {
  return `${JSON.stringify({ format: FORMAT, kind: 'segments', ...manifest })}\n`
}
