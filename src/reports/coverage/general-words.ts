/**
 * Words of plan language that stand beside any subject: verbs of promoting and building, nouns of form. They say how, not what;
 * a clause that shares only these answers nothing.
 */
export const GENERAL_WORDS: ReadonlySet<string> = new Set(
  (
    '加强 强化 完善 健全 推进 推动 提升 提高 促进 建立 建设 开展 实施 落实 加快 深化 优化 支持 鼓励 引导 探索 做好 加大 构建 ' +
    '全面 深入 积极 大力 继续 逐步 发展 规范 扩大 增强 工作 体系 机制 制度 能力 水平 服务 管理 作用 发挥 创新 组织 重点 进行 ' +
    '形成 实现 保障 打造 统筹 巩固 坚持 严格 有效 合理 建成 力度 政策 措施 开发 推行 推广 稳步 有序 充分 切实 着力 实行 改进 改善 ' +
    '丰富 拓展 优质 高效 系统 综合 整体 建立健全 高质量 质量 行动 工程 项目 计划 方面 程度 情况 需求 方式 模式 内容 功能 条件 环境'
  ).split(' '),
)
