import { render } from 'preact'
import { followLinks, listenToKeys, type Page, Shell } from './app/index.ts'
import { followServer, isReport } from './data/index.ts'
import { ArticlePage } from './pages/article/index.ts'
import { CalendarPage } from './pages/calendar/index.ts'
import { ClaimsPage } from './pages/claims/index.ts'
import { FrontPage } from './pages/front/index.ts'
import { MarketsPage } from './pages/markets/index.ts'
import { PredictionsPage } from './pages/predictions/index.ts'
import { ProposalsPage } from './pages/proposals/index.ts'
import { DocumentsPage, DropAnywhere, StatusPage } from './pages/record/index.ts'
import { SourcesPage } from './pages/sources/index.ts'
import { TablePage } from './pages/table/index.ts'
import { UnsurePage } from './pages/unsure/index.ts'

const PAGES: readonly Page[] = [
  { path: '/', name: 'Brief', letter: 'b', view: FrontPage },
  { path: '/table', name: 'Table', letter: 't', view: TablePage },
  { path: '/proposals', name: 'Proposals', letter: 'p', view: ProposalsPage },
  { path: '/calendar', name: 'Calendar', letter: 'k', view: CalendarPage },
  { path: '/predictions', name: 'Predictions', letter: 'f', view: PredictionsPage },
  { path: '/markets', name: 'Markets', letter: 'm', view: MarketsPage },
  // A file that holds the whole dossier takes no rulings.
  ...(isReport() ? [] : [{ path: '/unsure', name: 'To settle', letter: 'u', view: UnsurePage }]),
  { path: '/claims', name: 'Claims', letter: 'c', view: ClaimsPage },
  { path: '/article', name: 'Article', letter: null, view: ArticlePage },
  { path: '/sources', name: 'Sources', letter: 'o', view: SourcesPage },
  { path: '/documents', name: 'Documents', letter: 'd', view: DocumentsPage },
  { path: '/status', name: 'Status', letter: 's', view: StatusPage },
]

followLinks()
listenToKeys()
followServer()
const desk = document.getElementById('desk')!
desk.replaceChildren()
render(
  <>
    <Shell pages={PAGES} />
    <DropAnywhere />
  </>,
  desk,
)
