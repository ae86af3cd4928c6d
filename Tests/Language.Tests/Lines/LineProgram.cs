using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using GoroutineGen.Language.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Language.Tests.Lines;

/// <summary>
/// The lines as methods of one program. A line that is no C# is left out, and so is one at fault, for which a test fails.
/// </summary>
internal sealed class LineProgram
{
    private const int LinesOfFile = 100;

    private readonly string _name;
    private readonly Func<string, string> _method;
    private readonly Dictionary<Line, string> _names = [];
    private readonly Dictionary<Line, string> _faults = [];
    private readonly Dictionary<OptimizationLevel, Assembly> _loaded = [];

    /// <param name="name">What its files are named by, and its namespace; the types that all lines use are in the file
    /// <c>nameWorld.cs</c>.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="method">The body around a line, from the line's text.</param>
    public LineProgram(string name, IEnumerable<Line> lines, Func<string, string> method)
    {
        _name = name;
        _method = method;
        foreach (var line in lines)
            _names[line] = $"Line{_names.Count}";
        foreach (var (line, _) in Guilty(Compiler.Compile(name, Sources()).GetDiagnostics().Where(IsError)))
            _names.Remove(line);
        while (true)
        {
            var run = Compiler.Generate(name, Sources());
            var compiled = Enum.GetValues<OptimizationLevel>().ToDictionary(optimization => optimization, run.Compile);
            var guilty = Guilty(compiled.Values.SelectMany(entry => run.Faults(entry.Diagnostics)));
            foreach (var (line, fault) in guilty)
            {
                _faults[line] = fault;
                _names.Remove(line);
            }

            if (guilty.Count > 0)
                continue;
            Compilation = run.Compilation;
            foreach (var (optimization, (emitted, _)) in compiled)
            {
                _loaded[optimization] = new AssemblyLoadContext($"{name} {optimization}")
                    .LoadFromStream(new MemoryStream(emitted.Image), new MemoryStream(emitted.Symbols));
            }

            return;
        }
    }

    /// <summary>The whole, with what the generator added.</summary>
    public Compilation Compilation { get; }

    /// <summary>The lines that are C#.</summary>
    public IEnumerable<Line> Lines => _names.Keys.Concat(_faults.Keys);

    /// <summary>The error in the generated text of a line; null when there is none.</summary>
    public string? Fault(Line line) => _faults.GetValueOrDefault(line);

    /// <summary>The method of a line.</summary>
    public Action<Log> Body(Line line, OptimizationLevel optimization) =>
        _loaded[optimization].GetType($"{_name}.Lines", throwOnError: true)!.GetMethod(_names[line])!.CreateDelegate<Action<Log>>();

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;

    /// <summary>Each line stands in a line of its own, which generated text names too.</summary>
    private Dictionary<Line, string> Guilty(IEnumerable<Diagnostic> diagnostics)
    {
        var lines = Files().SelectMany(file => file.Lines.Select((line, index) => (Place: (file.Path, file.FirstLine + index), line)))
            .ToDictionary(pair => pair.Place, pair => pair.line);
        var guilty = new Dictionary<Line, string>();
        foreach (var diagnostic in diagnostics)
        {
            var place = diagnostic.Location.GetMappedLineSpan();
            Assert.That(lines.TryGetValue((place.Path, place.StartLinePosition.Line), out var line), Is.True, diagnostic.ToString());
            guilty[line!] = diagnostic.ToString();
        }

        return guilty;
    }

    private IEnumerable<KeyValuePair<string, string>> Sources()
    {
        var world = $"{_name}World.cs";
        var text = File.ReadAllText(Path.Combine(Folder(), world));
        return Files().Select(file => KeyValuePair.Create(file.Path, file.Text(_name))).Append(new(world, text));
    }

    private IEnumerable<SourceFile> Files() => _names.Keys.Chunk(LinesOfFile)
        .Select((lines, index) => new SourceFile($"Lines{index}.cs", lines, [.. lines.Select(Method)]));

    private string Method(Line line) => $"    [Goroutine] public static void {_names[line]}(Log log) {{ {_method(line.Text)} }}";

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    private sealed record SourceFile(string Path, Line[] Lines, string[] Methods)
    {
        private const string Head = """
            #nullable disable
            using System.Runtime.CompilerServices;
            using System.Runtime.InteropServices;
            public static partial class Lines
            {

            """;

        public int FirstLine => Head.Count(c => c == '\n') + 1;

        public string Text(string name) => $"namespace {name};\n{Head}{string.Join('\n', Methods)}\n}}\n";
    }
}
