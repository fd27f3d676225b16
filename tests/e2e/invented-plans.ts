/** Plans of invented places; short, so that a comparison takes a moment. */
export const REFERENCE = `全国居民健康促进规划

一、总体要求

坚持预防为主，提升健康服务的公平可及水平。

二、重点任务

（一）织密疫苗接种网络

推进接种门诊规范化建设，每个乡镇至少设置一个规范接种门诊。建立疫苗全程冷链监测，冷链设备配备率达到98%以上。

（二）完善院前急救体系

健全县级急救中心和乡镇急救站，救护车平均到达时间缩短到15分钟以内。开展公众急救培训，居民急救知识普及率达到35%。

（三）加强海洋渔民健康服务

在沿海渔港设置渔民健康服务站，开展出海前健康检查。

三、保障措施

加强组织领导，落实部门责任。
`

/** Answers some of the reference, and tries to be more than text. */
export const HOSTILE_DRAFT = `云岭县居民健康促进规划（征求意见稿）

一、总体要求

坚持预防为主，让全县居民就近获得健康服务。

二、主要任务

（一）织密疫苗接种网络

推进接种门诊规范化建设，每个乡镇设置一个规范接种门诊。<script>window.broken = true</script>建立疫苗全程冷链监测，冷链设备配备率达到90%以上。

（二）发展山区远程诊疗

建设覆盖所有行政村的远程诊疗点<img src=x onerror="window.broken = true">，方便山区群众看病。

三、保障措施

加强组织领导，落实部门责任。
`

/** Another county's draft, to be dropped on the page. */
export const SECOND_DRAFT = `石桥区居民健康促进规划（征求意见稿）

一、主要任务

（一）健全院前急救网络

建成区急救中心，救护车平均到达时间缩短到12分钟以内，公众急救知识普及率达到36%。
`
