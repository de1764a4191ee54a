export { encodedJudges, type Judges, type JudgeWeights, loadJudges, NO_JUDGES } from './judges.ts'
