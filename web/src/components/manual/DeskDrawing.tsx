interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly fill: string
  readonly lines: readonly string[]
}

const AREAS: readonly Area[] = [
  { x: 0, y: 0, width: 760, height: 30, fill: '#f4f1ea', lines: ['筛选：覆盖情况、进度、章、范围、把握、排序'] },
  {
    x: 0,
    y: 34,
    width: 150,
    height: 232,
    fill: '#fffefb',
    lines: ['① 队列', '○ 未覆盖 …', '◐ 部分覆盖 …', '● 覆盖 …'],
  },
  {
    x: 154,
    y: 34,
    width: 290,
    height: 96,
    fill: '#e6edf5',
    lines: ['② 上位规划的举措', '已应答的下划线，缺失的波浪线', '判定理由'],
  },
  { x: 154, y: 134, width: 290, height: 132, fill: '#fdfcf8', lines: ['③ 上位规划原文', '停在这条举措处'] },
  {
    x: 448,
    y: 34,
    width: 286,
    height: 96,
    fill: '#dfeee4',
    lines: ['④ 对应条款（1/3）', '上一处 / 下一处证据', '建议补充位置、周边写法'],
  },
  { x: 448, y: 134, width: 286, height: 132, fill: '#fdfcf8', lines: ['⑤ 草案原文', '停在证据处，随左侧滚动'] },
  { x: 738, y: 34, width: 22, height: 232, fill: '#efebe1', lines: ['⑥'] },
  {
    x: 0,
    y: 270,
    width: 760,
    height: 34,
    fill: '#f4f1ea',
    lines: ['⑦ 判定：1 覆盖　2 部分覆盖　3 未覆盖　4 不适用　N 备注　U 撤销'],
  },
]

const LINE = 24

/** The desk in outline, its parts numbered. */
export function DeskDrawing(): JSX.Element {
  return (
    <svg
      className="drawing"
      viewBox="-1 -1 762 308"
      role="img"
      aria-label="复核页面示意：队列、举措、原文、证据、缩略图、判定栏"
    >
      {AREAS.map((area) => (
        <g key={`${area.x}/${area.y}`} transform={`translate(${area.x} ${area.y})`}>
          <rect width={area.width} height={area.height} fill={area.fill} stroke="#b9b19f" />
          {area.lines.map((line, i) => (
            <text key={line} x="6" y={20 + i * LINE} fontSize="14" fill="#1d2433" fontWeight={i === 0 ? 600 : 400}>
              {line}
            </text>
          ))}
        </g>
      ))}
    </svg>
  )
}
