export { dayBefore, FrontPage } from './front-page.tsx'
