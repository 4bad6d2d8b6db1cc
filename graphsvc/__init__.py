"""The service: the graph store, the projection that feeds it, the API and the command line."""
