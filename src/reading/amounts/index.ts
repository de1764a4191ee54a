export { type Amount, amountsIn } from './amounts.ts'
export { numberAt } from './numbers.ts'
