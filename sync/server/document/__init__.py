"""The OpenAPI document of the REST API, made of the very types that the routes read and answer with."""
