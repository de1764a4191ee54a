/** Stands for something that is made when somebody first looks at what is not known of it. */
class Lazy<T extends object> implements ProxyHandler<T> {
  readonly #known: Partial<T>
  #make: (() => T) | null
  #whole: T | null = null

  constructor(known: Partial<T>, make: () => T) {
    this.#known = known
    this.#make = make
  }

  #made(): T {
    if (this.#whole === null) {
      this.#whole = this.#make!()
      this.#make = null
    }
    return this.#whole
  }

  get(_: T, key: string | symbol): unknown {
    if (this.#whole === null && Object.hasOwn(this.#known, key)) return this.#known[key as keyof T]
    return Reflect.get(this.#made(), key)
  }

  has(_: T, key: string | symbol): boolean {
    return Reflect.has(this.#made(), key)
  }

  ownKeys(): (string | symbol)[] {
    return Reflect.ownKeys(this.#made())
  }

  getOwnPropertyDescriptor(_: T, key: string | symbol): PropertyDescriptor | undefined {
    return Reflect.getOwnPropertyDescriptor(this.#made(), key)
  }

  set(): boolean {
    return false
  }
}

const NOTHING = {}

/**
 * An object that is made when it is first asked for something else than is known of it; for whoever reads it, it is that
 * object: it can be spread, listed and written as JSON. It can't be handed to another thread as it is.
 *
 * @param known fields as `make` gives them. @param make called once at most
 * @example lazily({ kind: 'term' }, () => read(place)).kind // nothing is read
 */
export const lazily = <T extends object>(known: Partial<T>, make: () => T): T =>
  new Proxy(NOTHING as T, new Lazy(known, make))

/** So many objects that are made together. */
export function allLazily<T extends object>(count: number, make: () => readonly T[]): T[] {
  let made: readonly T[] | null = null
  return Array.from({ length: count }, (_, i) =>
    lazily<T>({}, () => {
      made ??= make()
      return made[i]!
    }),
  )
}
