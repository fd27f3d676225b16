/** Words that say nothing about the subject of a measure: particles, conjunctions, empty adverbs. Verbs stay: they carry strength. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    '的 了 和 与 及 以及 或 或者 等 等等 在 对 对于 为 从 向 把 将 被 由 于 以 其 之 所 并 且 并且 而 也 都 就 还 又 再 ' +
    '这 那 该 各 每 某 本 我 他 它 们 中 上 下 内 外 间 后 前 时 地 得 着 过 是 有 个 种 类 项 ' +
    '通过 按照 根据 依据 围绕 针对 有关 相关 其他 其中 一 二 三 不 更 更加 进一步 逐步 不断 持续 切实'
  ).split(' '),
)
