import { z } from 'zod'
import { claim } from './claims.ts'
import { documentOrigin, documentPage, documentRow } from './documents.ts'
import { dossier } from './dossier.ts'
import { originPage } from './origins.ts'
import { list } from './parts.ts'
import { rulings } from './rulings.ts'
import { sourcesPage } from './sources.ts'
import { status } from './status.ts'

/**
 * The whole dossier, as it lies in the one file that `rapporteur report` writes: in
 * `<script type="application/json" id="rapporteur-report">`. A page that finds that element asks no server.
 */
export const report = z
  .object({
    dossier,
    status,
    sources: sourcesPage,
    rulings,
    documents: list(documentRow),
    claims: list(claim).describe('All that is not rejected, newest first.'),
    pages: list(documentPage),
    derivations: z.record(z.string(), documentOrigin).describe('By id of the document.'),
    origins: list(originPage).describe(
      'Claims that more than one article has, those on most independent origins first.',
    ),
  })
  .meta({ id: 'Report' })
export type Report = z.infer<typeof report>
