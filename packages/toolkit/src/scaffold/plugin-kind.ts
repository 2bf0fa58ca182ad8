/** What `jibao new` begins. */
export type PluginKind = 'renderer' | 'check' | 'template'
