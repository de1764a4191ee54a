import type { Codebook } from '../src/reading/index.ts'

/** The parties of the sample's river, by hand: names, seats and a few people; no issues. */
export const RIVER: Codebook = {
  parties: [
    {
      name: 'Varnia',
      aliases: ['Varnian'],
      metonyms: ['Ostrel'],
      people: [
        { name: 'Stefan Maurek', aliases: ['Maurek'] },
        { name: 'Ilka Dorvan', aliases: ['Dorvan'] },
      ],
    },
    {
      name: 'Kessar',
      aliases: ['Kessari'],
      metonyms: ['Maradin'],
      people: [{ name: 'Daro Temesh', aliases: ['Temesh'] }],
    },
    { name: 'Oriel', aliases: ['Orielan'], metonyms: [], people: [{ name: 'Ingrid Solvane', aliases: ['Solvane'] }] },
  ],
  issues: [],
}
