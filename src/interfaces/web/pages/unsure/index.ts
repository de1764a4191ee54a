export { UnsurePage } from './unsure-page.tsx'
