def _bench():
    from binascii import hexlify, unhexlify
    from json import dumps, loads
    from struct import pack, unpack

    most_values = 20000
    deepest = 16
    scope = {"__name__": "__main__"}
    results = {}
    room = [0]

    def encode(x, depth):
        """JSON, with every float as the sixteen hexadecimal digits of its eight bytes."""
        room[0] -= 1
        if room[0] < 0:
            raise TypeError("the result is too large to look at")
        if depth > deepest:
            raise TypeError("the result is nested too deeply to look at")
        if x is None:
            return "null"
        if isinstance(x, bool):
            return "true" if x else "false"
        if isinstance(x, float):
            return '{"$float":"' + hexlify(pack(">d", x)).decode() + '"}'
        if isinstance(x, int):
            return str(x)
        if isinstance(x, str):
            return dumps(x)
        if isinstance(x, dict):
            pairs = [dumps(str(key)) + ":" + encode(x[key], depth + 1) for key in x]
            return "{" + ",".join(pairs) + "}"
        try:
            values = iter(x)
        except TypeError:
            raise TypeError("a " + type(x).__name__ + " was returned")
        return "[" + ",".join([encode(value, depth + 1) for value in values]) + "]"

    def decode(x):
        if isinstance(x, list):
            return [decode(value) for value in x]
        if isinstance(x, dict):
            if "$float" in x:
                return unpack(">d", unhexlify(x["$float"]))[0]
            return {key: decode(x[key]) for key in x}
        return x

    def load(code):
        exec(compile(code, "lab.py", "exec"), scope)

    def has(name):
        return callable(scope.get(name))

    def call(index, name, arguments):
        given = [
            results[argument["outcome"]] if "outcome" in argument else decode(argument["value"])
            for argument in loads(arguments)
        ]
        result = scope[name](*given)
        results[index] = result
        room[0] = most_values
        return encode(result, 0)

    return load, has, call


_load, _has, _call = _bench()
