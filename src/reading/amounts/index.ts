export { type Amount, amountsIn } from './amounts.ts'
export { numberAt, numberWord } from './numbers.ts'
