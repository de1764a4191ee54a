export { systemChromium } from '../bench/chromium.ts'
