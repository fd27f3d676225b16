export { parsePlan } from './parse-plan.js'
export { outlineExport, type ExportedUnit, type OutlineExport } from './outline-export.js'
