// name:     version
// asks:     Which change of the archive does the graph stand at?
// params:   -
// follows:  -
// returns:  VersionRow
// order:    graph_version
// notes:    No row for an empty graph.
MATCH (m:Meta {key: 'graph'})
RETURN m.version AS graph_version
ORDER BY graph_version
