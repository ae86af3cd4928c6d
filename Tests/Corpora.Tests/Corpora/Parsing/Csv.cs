using System.Collections;
using System.Text;

namespace Corpora.Parsing;

/// <summary>How a table is written.</summary>
public sealed partial record CsvFormat(char Separator = ',', char Quote = '"', bool HasHeader = true)
{
    public static CsvFormat Default { get; } = new();

    public static CsvFormat Tabs { get; } = Default with { Separator = '\t' };
}

/// <summary>Reads a table row by row, quoted fields with line breaks included.</summary>
public sealed partial class CsvReader : IEnumerable<CsvReader.Row>
{
    private readonly string _text;
    private readonly CsvFormat _format;
    private readonly Dictionary<string, int> _columns = new(StringComparer.OrdinalIgnoreCase);
    private readonly int _start;

    public CsvReader(string text, CsvFormat? format = null)
    {
        _text = text;
        _format = format ?? CsvFormat.Default;
        if (!_format.HasHeader || !TryReadRow(ref _start, out var header))
            return;
        for (var i = 0; i < header.Length; i++)
        {
            if (!_columns.TryAdd(header[i], i))
                throw new ParseException($"Two columns are named '{header[i]}'", new Position(1, 1));
        }
    }

    public event Action<int>? ShortRow;

    public IEnumerable<string> Columns => _columns.Keys;

    public Enumerator GetEnumerator() => new(this);

    IEnumerator<Row> IEnumerable<Row>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public IEnumerable<T> Select<T>(Func<Row, T> selector)
    {
        foreach (var row in this)
            yield return selector(row);
    }

    private bool TryReadRow(ref int index, out string[] fields)
    {
        fields = [];
        if (index >= _text.Length)
            return false;
        List<string> found = [];
        bool more;
        do
            found.Add(ReadField(ref index, out more));
        while (more);
        fields = [.. found];
        return true;
    }

    private string ReadField(ref int index, out bool more)
    {
        if (index < _text.Length && _text[index] == _format.Quote)
            return ReadQuoted(ref index, out more);
        var rest = _text.AsSpan(index);
        var length = rest.IndexOfAny(_format.Separator, '\n');
        var field = length < 0 ? rest : rest[..length];
        index += field.Length;
        more = EndField(ref index);
        return field.TrimEnd('\r').ToString();
    }

    private string ReadQuoted(ref int index, out bool more)
    {
        StringBuilder field = new();
        var start = index++;
        while (true)
        {
            if (index >= _text.Length)
                throw new ParseException("A quote is not closed", Position.Of(_text, start));
            var c = _text[index++];
            if (c != _format.Quote)
            {
                field.Append(c);
            }
            else if (index < _text.Length && _text[index] == _format.Quote)
            {
                field.Append(c);
                index++;
            }
            else
            {
                break;
            }
        }

        more = EndField(ref index);
        return field.ToString();
    }

    private bool EndField(ref int index)
    {
        if (index < _text.Length && _text[index] == '\r')
            index++;
        if (index >= _text.Length)
            return false;
        return _text[index++] == _format.Separator;
    }

    /// <summary>One row.</summary>
    public readonly partial struct Row
    {
        private readonly CsvReader _table;
        private readonly string[] _fields;

        internal Row(CsvReader table, string[] fields) => (_table, _fields) = (table, fields);

        public int Count => _fields.Length;

        public string this[int index] => _fields[index];

        public string this[string column] =>
            TryGet(column, out var field) ? field : throw new KeyNotFoundException($"There is no column '{column}'.");

        public bool TryGet(string column, out string field)
        {
            var found = _table._columns.TryGetValue(column, out var index) && index < _fields.Length;
            field = found ? _fields[index] : "";
            return found;
        }

        public override string ToString()
        {
            StringBuilder line = new();
            foreach (var field in _fields)
            {
                if (line.Length > 0)
                    line.Append(_table._format.Separator);
                line.Append(Quoted(field));
            }

            return line.ToString();
        }

        private string Quoted(string field)
        {
            var (separator, quote, _) = _table._format;
            return field.AsSpan().ContainsAny([separator, quote, '\n'])
                ? $"{quote}{field.Replace($"{quote}", $"{quote}{quote}")}{quote}"
                : field;
        }
    }

    /// <summary>A mutable struct, as those of the framework.</summary>
    public partial struct Enumerator : IEnumerator<Row>
    {
        private readonly CsvReader _table;
        private int _index;
        private int _number;

        internal Enumerator(CsvReader table)
        {
            _table = table;
            _index = table._start;
        }

        public Row Current { get; private set; }

        readonly object IEnumerator.Current => Current;

        public bool MoveNext()
        {
            if (!_table.TryReadRow(ref _index, out var fields))
                return false;
            _number++;
            if (fields.Length < _table._columns.Count)
                _table.ShortRow?.Invoke(_number);
            Current = new Row(_table, fields);
            return true;
        }

        public void Reset() => (_index, _number) = (_table._start, 0);

        readonly void IDisposable.Dispose()
        {
        }
    }
}
