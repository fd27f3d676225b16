import { hrefOf } from '../routes.js'

/** For an address that means nothing. */
export function Lost(): JSX.Element {
  return (
    <div className="sheet narrow">
      <h1>没有这个页面</h1>
      <p>
        地址可能输错了，或者项目已经删除。<a href={hrefOf({ screen: 'projects' })}>回到项目列表</a>
      </p>
    </div>
  )
}
