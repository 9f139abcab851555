"""The documents of every command but `guide`: what a query found, put into blocks. One module for each page."""
