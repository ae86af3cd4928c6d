using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using GoroutineGen.Language.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Language.Tests.References;

/// <summary>The lines as methods of one program. A line that is no C# is left out, and so is one at fault, for which a test fails.</summary>
internal sealed class ReferenceProgram
{
    private const int LinesOfFile = 100;

    private static readonly Lazy<ReferenceProgram> Made = new(() => new ReferenceProgram());

    private readonly Dictionary<ReferenceLine, string> _names = [];
    private readonly Dictionary<ReferenceLine, string> _faults = [];
    private readonly Dictionary<OptimizationLevel, Assembly> _loaded = [];

    private ReferenceProgram()
    {
        foreach (var line in ReferenceLines.All)
            _names[line] = $"Line{_names.Count}";
        foreach (var (line, _) in Guilty(Compiler.Compile("References", Sources()).GetDiagnostics().Where(IsError)))
            _names.Remove(line);
        while (true)
        {
            var generated = Compiler.Generate("References", Sources());
            var emitted = Enum.GetValues<OptimizationLevel>().Select(optimization => (Optimization: optimization, Built: generated.Emit(optimization))).ToList();
            var guilty = Guilty(emitted.SelectMany(entry => entry.Built.Faults));
            foreach (var (line, fault) in guilty)
            {
                _faults[line] = fault;
                _names.Remove(line);
            }

            if (guilty.Count > 0)
                continue;
            foreach (var (optimization, built) in emitted)
                _loaded[optimization] = new AssemblyLoadContext($"References {optimization}").LoadFromStream(new MemoryStream(built.Image));
            return;
        }
    }

    /// <summary>Compiled when it is asked for first.</summary>
    public static ReferenceProgram Instance => Made.Value;

    /// <summary>The lines that are C#.</summary>
    public IEnumerable<ReferenceLine> Lines => _names.Keys.Concat(_faults.Keys);

    /// <summary>The error in the generated text of a line; null when there is none.</summary>
    public string? Fault(ReferenceLine line) => _faults.GetValueOrDefault(line);

    /// <summary>The method of a line.</summary>
    public Action<Log> Body(ReferenceLine line, OptimizationLevel optimization) =>
        _loaded[optimization].GetType("References.Lines", throwOnError: true)!.GetMethod(_names[line])!.CreateDelegate<Action<Log>>();

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;

    /// <summary>Each line stands in a line of its own, which generated text names too.</summary>
    private Dictionary<ReferenceLine, string> Guilty(IEnumerable<Diagnostic> diagnostics)
    {
        var lines = Files().SelectMany(file => file.Lines.Select((line, index) => (Place: (file.Path, file.FirstLine + index), line)))
            .ToDictionary(pair => pair.Place, pair => pair.line);
        var guilty = new Dictionary<ReferenceLine, string>();
        foreach (var diagnostic in diagnostics)
        {
            var place = diagnostic.Location.GetMappedLineSpan();
            Assert.That(lines.TryGetValue((place.Path, place.StartLinePosition.Line), out var line), Is.True, diagnostic.ToString());
            guilty[line!] = diagnostic.ToString();
        }

        return guilty;
    }

    private IEnumerable<KeyValuePair<string, string>> Sources() =>
        Files().Select(file => KeyValuePair.Create(file.Path, file.Text)).Append(new("World.cs", File.ReadAllText(Path.Combine(Folder(), "World.cs"))));

    private IEnumerable<SourceFile> Files() =>
        _names.Keys.Chunk(LinesOfFile).Select((lines, index) => new SourceFile($"Lines{index}.cs", lines, [.. lines.Select(Method)]));

    private string Method(ReferenceLine line) =>
        $"    [Goroutine] public static void {_names[line]}(Log log) {{ "
        + "World world = new(log); World none = null; Node local = World.NewNode(); Trio three = world.Three; int other = 0; "
        + $"int[] numbers = new int[9]; log.Step(\"before\"); {line.Text}; log.Write(world); "
        + "log.Write($\"{local} {three[1]} {other} {string.Join(',', numbers)}\"); ref Node Local() => ref world.Nodes[0]; }";

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    private sealed record SourceFile(string Path, ReferenceLine[] Lines, string[] Methods)
    {
        private const string Head = """
            #nullable disable
            using System.Runtime.CompilerServices;
            using System.Runtime.InteropServices;
            namespace References;
            public static partial class Lines
            {

            """;

        public int FirstLine => Head.Count(c => c == '\n');

        public string Text => $"{Head}{string.Join('\n', Methods)}\n}}\n";
    }
}
