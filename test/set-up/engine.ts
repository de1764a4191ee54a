/*
 * The engine as the program sets it, for each worker: the program's compiled code is taken, and what is met once is not made
 * fast.
 */
import '../../bin/started.js'
