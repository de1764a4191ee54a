export { type Amount, amountsIn } from './amounts.ts'
export { numberAt, type WrittenNumber } from './numbers.ts'
