export { besideFeatures, REACH } from './beside.ts'
export { encodedJudges, type Judge, type Judges, type JudgeWeights, loadJudges, NO_JUDGES } from './judges.ts'
