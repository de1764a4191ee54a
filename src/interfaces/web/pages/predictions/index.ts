export { PredictionsPage } from './predictions-page.tsx'
