import { z } from 'zod'
import { type ModelIdentity, UserError, sameModel } from '../domain/index.js'

/** Raised when the files change their layout; an index of another layout is built anew. */
const FORMAT = 1

const ManifestSchema = z.object({
  format: z.literal(FORMAT),
  kind: z.enum(['exact', 'hnsw']),
  model: z.object({ name: z.string(), sha256: z.string(), dimension: z.int().positive() }),
  size: z.int().nonnegative(),
  /** Labels that are still in the graph but may no longer be found. */
  removed: z.array(z.int().nonnegative()),
  /** Name of the data file, beside the manifest. */
  file: z.string().regex(/^[^/\\]+$/),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

/** What stands beside the data of a saved index: whose vectors they are and how to tell that they are whole. */
export type Manifest = z.infer<typeof ManifestSchema>

const REBUILD = '请删除索引文件后重新导入，索引会自动重建。'

/** The manifest of a JSON text. UserError `index-damaged` where the text is no manifest of this format. */
export function parseManifest(json: string, name: string): Manifest {
  try {
    return ManifestSchema.parse(JSON.parse(json))
  } catch (cause) {
    throw new UserError('unreadable', 'index-damaged', `索引说明文件“${name}”已损坏或版本不符。${REBUILD}`, { cause })
  }
}

/** The text of a manifest; the same index gives the same bytes. */
export function formatManifest(manifest: Omit<Manifest, 'format'>): string {
  return `${JSON.stringify({ format: FORMAT, ...manifest })}\n`
}

/** Refuses vectors of another model or another kind of index: a similarity between two models means nothing. */
export function checkManifest<K extends string>(
  manifest: { readonly kind: K; readonly model: ModelIdentity },
  kind: K,
  model: ModelIdentity,
): void {
  if (!sameModel(manifest.model, model)) {
    const told = (m: ModelIdentity): string => `${m.name}（${m.dimension}维，${m.sha256.slice(0, 8)}）`
    throw new UserError(
      'conflict',
      'index-other-model',
      `索引由编码模型${told(manifest.model)}生成，当前使用的是${told(model)}，两者的向量不能混用。请改回原模型，或重建索引。`,
    )
  }
  if (manifest.kind !== kind) {
    throw new UserError('conflict', 'index-other-kind', `索引类型为“${manifest.kind}”，需要“${kind}”。${REBUILD}`)
  }
}

/** The data file does not match its manifest: half written, cut or changed. */
export function damaged(name: string, cause?: unknown): UserError {
  return new UserError('unreadable', 'index-damaged', `索引文件“${name}”不完整或已被改动。${REBUILD}`, { cause })
}

/** The labels of the index belong to another database. */
export function otherSource(name: string): UserError {
  return new UserError('conflict', 'index-other-source', `索引“${name}”属于另一个工作区的数据库。${REBUILD}`)
}
