import { setFlagsFromString } from 'node:v8'

/** A worker meets new code all the time: the engine makes fast only what runs long, as in `bin/rapporteur.js`. */
setFlagsFromString('--interrupt-budget=270000')
