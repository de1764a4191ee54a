export { systemChromium } from '../bench/desk/chromium.ts'
