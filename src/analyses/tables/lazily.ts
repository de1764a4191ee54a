/** Stands for something that is made when somebody first looks at what is not known of it. */
export abstract class Lazy<T extends object> implements ProxyHandler<T> {
  #whole: T | null = null

  /** Fields as `make` gives them; undefined: it must be made. */
  abstract known(field: string | symbol): unknown
  /** Called once at most. */
  abstract make(): T

  #made(): T {
    this.#whole ??= this.make()
    return this.#whole
  }

  get(_: T, field: string | symbol): unknown {
    if (this.#whole === null) {
      const known = this.known(field)
      if (known !== undefined) return known
    }
    return Reflect.get(this.#made(), field)
  }

  has(_: T, field: string | symbol): boolean {
    return Reflect.has(this.#made(), field)
  }

  ownKeys(): (string | symbol)[] {
    return Reflect.ownKeys(this.#made())
  }

  getOwnPropertyDescriptor(_: T, field: string | symbol): PropertyDescriptor | undefined {
    return Reflect.getOwnPropertyDescriptor(this.#made(), field)
  }

  set(): boolean {
    return false
  }

  /**
   * An object that is made when it is first asked for something else than is known of it; for whoever reads it, it is that
   * object: it can be spread, listed and written as JSON. It can't be handed to another thread as it is.
   */
  static of<T extends object>(lazy: Lazy<T>): T {
    return new Proxy(NOTHING as T, lazy)
  }
}

const NOTHING = {}

class Made<T extends object> extends Lazy<T> {
  readonly #known: Partial<T> | null
  readonly #make: () => T

  constructor(known: Partial<T> | null, make: () => T) {
    super()
    this.#known = known
    this.#make = make
  }

  known(field: string | symbol): unknown {
    return this.#known?.[field as keyof T]
  }

  make(): T {
    return this.#make()
  }
}

/** As `Lazy.of`. @example lazily({ kind: 'term' }, () => read(place)).kind // nothing is read */
export const lazily = <T extends object>(known: Partial<T> | null, make: () => T): T => Lazy.of(new Made(known, make))

/** So many objects that are made together. @param known asked for each, in order */
export function allLazily<T extends object>(
  count: number,
  make: () => readonly T[],
  known: () => Partial<T> | null = () => null,
): T[] {
  if (count === 1) return [lazily<T>(known(), () => make()[0]!)]
  let made: readonly T[] | null = null
  return Array.from({ length: count }, (_, i) =>
    lazily<T>(known(), () => {
      made ??= make()
      return made[i]!
    }),
  )
}
