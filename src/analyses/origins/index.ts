export { sketchOf } from './sketch.ts'
