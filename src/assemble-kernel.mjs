/** Assembles src/domain/dot-kernel.wat into src/domain/dot-kernel.ts, where the program can load it without a file: `npm run kernel`. */
import { readFileSync, writeFileSync } from 'node:fs'
import loadWabt from 'wabt'

const source = new URL('./domain/dot-kernel.wat', import.meta.url)
const wabt = await loadWabt()
const { buffer } = wabt.parseWat('dot-kernel.wat', readFileSync(source, 'utf8'), { simd: true }).toBinary({})
writeFileSync(
  new URL('./domain/dot-kernel.ts', import.meta.url),
  `/** dot-kernel.wat assembled, in base64; made by \`npm run kernel\`. */
export const DOT_KERNEL =
  '${Buffer.from(buffer).toString('base64')}'
`,
)
