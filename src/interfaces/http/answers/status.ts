import { stat } from 'node:fs/promises'
import { READER_VERSION } from '../../../reading/index.ts'
import type { Dossier, Status } from '../../contract/index.ts'
import type { Handler } from './handler.ts'

export const dossier: Handler<'dossier'> = ({ setting, revision, dossierProblem }): Dossier => {
  const { name, description, parties, issues, outlets, feeds, prices } = setting.dossier
  return {
    name,
    description,
    parties: parties.map((party) => ({
      name: party.name,
      aliases: party.aliases,
      metonyms: party.metonyms,
      people: party.people.map((person) => ({ name: person.name, role: person.role, aliases: person.aliases })),
    })),
    issues: issues.map((issue) => ({ name: issue.name, description: issue.description, words: issue.words })),
    outlets: outlets.map((outlet) => ({
      name: outlet.name,
      aliases: outlet.aliases,
      family: outlet.family,
      agency: outlet.agency,
      domains: outlet.domains,
    })),
    feeds: feeds.map(({ url, outlet, everyMinutes }) => ({ url, outlet, everyMinutes })),
    prices: prices.map((series) => ({ name: series.name, unit: series.unit, issues: series.issues })),
    reader: READER_VERSION,
    analyst: setting.analyst,
    problem: dossierProblem,
    revision,
  }
}

export const status: Handler<'status'> = async (desk): Promise<Status> => {
  const { revision } = desk
  return {
    revision,
    ...(await desk.status()),
    reader: READER_VERSION,
    ledgerBytes: (await stat(desk.setting.ledger)).size,
  }
}

export const integrity: Handler<'integrity'> = (desk) => desk.checker.last

export const checkIntegrity: Handler<'checkIntegrity'> = (desk) => desk.checker.begin()
