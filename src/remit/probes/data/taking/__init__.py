"""Taking measures of tables: a module for each family of measures, which `measuring` asks for its figures."""
