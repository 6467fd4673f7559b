"""Which certificates are trusted when this computer speaks to another one."""

import ssl

import truststore

from payaid_desktop.domain.errors import ValidationError


def ssl_context(ca_file: str | None) -> ssl.SSLContext:
    """Trust what this computer trusts, and the authority of a file besides.

    Raises:
        ValidationError: the file holds no certificate.
    """
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if ca_file is not None:
        try:
            context.load_verify_locations(cafile=ca_file)
        except (OSError, ssl.SSLError) as error:
            raise ValidationError({"caFile": f"{ca_file} holds no certificate."}) from error
    return context
