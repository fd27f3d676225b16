export { compareIndicators, type IndicatorReport } from './compare-indicators.js'
