import { formatHost } from '../../core/figure/format-host.ts'
import { say } from '../../core/language/say.ts'
import { SourceError } from '../../core/source/source.ts'

/** The browser does not let us ask the host of this address. */
export class UnallowedError extends SourceError {
  constructor(url: string) {
    super(say('source.notAllowed', { host: formatHost(url) ?? url }))
  }
}
