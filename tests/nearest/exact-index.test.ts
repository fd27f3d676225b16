import { createExactIndex, openExactIndex } from '../../src/nearest/exact-index.js'
import { vectorIndexContract } from './contract.js'

vectorIndexContract('exact index', createExactIndex, openExactIndex)
