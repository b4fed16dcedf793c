/** Every name as a few tokens with a space between them; put in where a contender is bundled. */
declare const benchNames: readonly string[]
