import { DeskDrawing } from '../components/manual/DeskDrawing.js'
import { FlowDrawing } from '../components/manual/FlowDrawing.js'
import { HeatDrawing } from '../components/manual/HeatDrawing.js'
import { MarksLegend } from '../components/manual/MarksLegend.js'
import { Paragraph } from '../components/manual/Paragraph.js'
import { Picture } from '../components/manual/Picture.js'
import { KeyTable } from '../components/queue/KeyTable.js'
import documentPicture from '../pictures/document.webp'
import exportsPicture from '../pictures/exports.webp'
import findingsPicture from '../pictures/findings.webp'
import overviewPicture from '../pictures/overview.webp'
import reviewPicture from '../pictures/review.webp'
import roundsPicture from '../pictures/rounds.webp'
import searchPicture from '../pictures/search.webp'
import '../styles/manual.css'

/** The manual. All examples in it are invented. */
export function Manual(): JSX.Element {
  return (
    <article className="page manual">
      <h1>对标使用手册</h1>
      <Paragraph>
        对标把本地规划（草案）与上位规划逐条比对，先把没有应答的举措找出来，再由审查人员逐条判定，最后导出可以署名的审查意见。
        全部计算在本机完成，不联网。
      </Paragraph>
      <FlowDrawing />

      <h2>一、建立项目</h2>
      <Paragraph>
        在首页填写项目名称并新建。把上位规划和各地草案一起拖进虚线框，可以一次放入多份；读入时显示进度，可以取消。
        读不了的文件排在最前面，并写明原因和办法。级别最高的一份会自动选为上位规划，请核对；级别认错时在“规划库”中改正。
      </Paragraph>
      <Paragraph>没有文件在手时，点“打开示例项目”，其中的地名、数字和文字都是虚构的。</Paragraph>

      <h2>二、看总览</h2>
      <HeatDrawing />
      <Paragraph>
        每份草案一张卡片：覆盖、部分覆盖、未覆盖、不适用各多少条，已审多少条。下方左侧是“任务 × 草案”对照，
        格中“3/5”表示五条举措中有三条未覆盖或只覆盖一部分，点击直接到这几条。右侧是遗漏清单，约束性指标在最前。
      </Paragraph>

      <Picture
        address={overviewPicture}
        alt="示例项目的总览：上方两张草案卡片写明各类条数，下方左侧是任务与草案对照表，右侧是遗漏清单"
        caption="总览（示例项目，内容均为虚构）"
      />

      <h2>三、逐条复核</h2>
      <DeskDrawing />
      <Paragraph>
        左边是队列，中间是上位规划的一条举措和它在原文中的位置，右边是草案中的对应条款和上下文，最右的窄条是草案缩略图。
        每按一次判定键即保存一次，写明姓名和时间，并跳到下一条；按错了用撤销。人作的判定不会被重新比对改掉。
      </Paragraph>
      <Picture
        address={reviewPicture}
        alt="逐条复核页面：左边队列，中间上位规划的举措，右边草案条款，两边不同的文字标出，下方是判定按钮"
        caption="逐条复核：两边文字相近时标出不同之处，下方判定按钮各有一个数字键"
      />
      <MarksLegend />
      <Paragraph>
        “线下候选”是最相近但不够对应标准的条款，只供核对：系统说未覆盖时，务必看一眼。未覆盖的举措给出“建议补充位置”；
        “周边写法”列出规划库中其他规划怎样写这一条。
      </Paragraph>
      <Paragraph>
        指标表中的一行按“列名：数值”写出。几个人可以同时审一份草案：别人的判定几秒内自己出现，并说明是谁审的；两个人同时审到同一条时，
        后保存的人会看到先审的人是谁、怎样判的，再决定保留哪一个；两个判定都留在“历史”里。
      </Paragraph>
      <h3>按键</h3>
      <KeyTable />

      <h2>四、判定是什么意思</h2>
      <dl className="terms">
        <dt>覆盖</dt>
        <dd>草案写了同样的事，对象、范围和数字要求都有着落，不必逐字相同。</dd>
        <dt>请核对</dt>
        <dd>
          系统判为覆盖、还没有人审过，但举措中有一项行动没有找到对应的文字：是换了说法还是漏了，请对照两边看一眼。大约三条里有一条确实漏了。
        </dd>
        <dt>部分覆盖</dt>
        <dd>写了其中一部分，或数字、对象、范围有缺；缺失的文字用波浪线标出。</dd>
        <dt>未覆盖</dt>
        <dd>草案中找不到应答这一条的条款。</dd>
        <dt>不适用</dt>
        <dd>不要求本地应答（如海洋、边境任务，或属国家层面的事项），判定时须写理由。</dd>
        <dt>把握</dt>
        <dd>系统判定正确的概率估计。把握低的先看：队列可按“最没把握在前”排序。</dd>
        <dt>待复核</dt>
        <dd>判定之后文字又改动过，原判定保留，但需再看一次。</dd>
      </dl>

      <h2>五、草案通读</h2>
      <Paragraph>
        从头到尾读草案：左边目录，右边空白处写着每条对应的举措和核查提示，点击即到。勾选“标出本地特色”，不对应任何上位举措的条款会标出来。
      </Paragraph>
      <Picture
        address={documentPicture}
        alt="草案通读页面：左边是目录，中间是正文，右边空白处是每条对应的举措和核查提示"
        caption="草案通读：空白处是对应的举措和提示"
      />

      <h2>六、文本核查与指标对照</h2>
      <Paragraph>
        文本核查列出疑似雷同、文内重复、外地地名、数据不一致、称谓口径、疑似错字等线索，均附原文；核实无误的写明理由后排除，
        重新核查时仍然有效。引自上位规划的文字不算雷同。指标对照把两份指标表并排列出，低于上位规划和缺少的在最前。
      </Paragraph>

      <Picture
        address={findingsPicture}
        alt="文本核查页面：上方按类别筛选，下方每条提示写明位置、原文、情况和建议"
        caption="文本核查：每条提示都附原文，可以写明理由后排除"
      />

      <h2>七、检索与对照矩阵</h2>
      <Paragraph>
        一个输入框查全部规划，按意思、按字词或两者兼顾；选一个地区即含其下各地，结果按地区分组，可导出。
        任何条款旁的“找相似”都从那一条款出发查找。
      </Paragraph>
      <Paragraph>
        “对照矩阵”一行一项举措、一列一份规划。在项目中列出全部草案，审查人作的判定优先；不进项目时，选参照规划和地区、级别，
        与规划库中的规划对照，全部由程序判定。举措中的数值写在格子里，“65%：60%”表示要求 65%、当地写 60%，
        “无”表示对应条款中没有说同一件事的数值。点举措看各地怎样回应，可存成 Excel 或 CSV；整张矩阵可存成 Excel。
      </Paragraph>

      <Picture
        address={searchPicture}
        alt="检索页面：输入“家庭医生签约服务”，结果按地区分组，相同的文字标出"
        caption="检索：各地怎么写同一件事"
      />

      <h2>八、共同表述与规划库</h2>
      <Paragraph>
        “共同表述”左边列出至少两份规划几乎逐字相同的条款，指出是否出自参照规划；只差数字的也归在一起，各份的数字列在下面。右边是
        别处都没有相近写法的“本地做法”，离得最远的在前，请核实。同一规划只看最新的一版。第一次打开要计算，以后直接给出；两份清单可存成
        Excel 或 JSON。
      </Paragraph>
      <Paragraph>
        “规划库”管理全部规划：导入文件或整个文件夹，改正地区、级别、日期，移除不要的。导入时后面的文件先行读取，可以取消，已读入的保留；
        读不了的可存成清单。“检查”“修复”“整理”在后台进行，页面照常使用。
      </Paragraph>

      <h2>九、二次送审</h2>
      <Paragraph>
        修改稿来了，在“二次送审”中放入。只有文字改动过的条款重新打开，其余判定保留，并列出已采纳、部分采纳、未采纳和新出现的问题；导出的
        Word 和 Excel 随之增加“采纳情况”。 示例项目备有修改稿，点“用示例修改稿试一次”即可看到全过程。
      </Paragraph>
      <Picture
        address={roundsPicture}
        alt="二次送审页面：一行写明改动条款数、待复核、新出现、未采纳、部分采纳、已采纳各多少，下面分类列出"
        caption="二次送审：新出现和未采纳的排在最前"
      />

      <h2>十、导出</h2>
      <Paragraph>
        Word 审查意见、Excel 对照表、单个网页和 JSON，内容与当前筛选完全一致，并写明运行设置、模型和文件校验值。
        尚未审查的条目注明“未审”。Word 后面的对照表可以不附、只附未覆盖和部分覆盖的，或附全部；Excel 已设好横向 A4、
        每页重复表头，可以直接打印。页面本身也可以直接打印。
      </Paragraph>
      <Picture
        address={exportsPicture}
        alt="导出页面：先选范围，再选 Word 后附的对照表，最后选四种格式之一"
        caption="导出：范围与复核队列的筛选一致"
      />

      <h2>十一、请留意</h2>
      <Paragraph>
        系统判定是线索，不是结论。扫描件须先识别成文字。表格有合并单元格时请对照原文。只在本机使用时无需口令；
        要让同一内网的同事访问，由管理员在启动时设置地址和口令。
      </Paragraph>
    </article>
  )
}
