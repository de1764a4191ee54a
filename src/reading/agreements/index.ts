export { takenOn } from './taken-on.ts'
