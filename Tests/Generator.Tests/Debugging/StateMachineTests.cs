using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using GoroutineGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Tests.Debugging;

/// <summary>
/// What a debugger has to know of a twin's state machine: whose it is, where it suspends and goes on, and which of the user's variables are
/// in it.
/// </summary>
public partial class StateMachineTests
{
    private static readonly Guid SteppingInformation = new("54FD2AC5-E925-401A-9C2A-F94F171072F8");
    private static readonly Guid HoistedLocalScopes = new("6DA9A61E-F8C7-4874-BE62-68BC5630DF71");

    private const string Source = """
        static partial class Program
        {
            [Goroutine]
            public static int Run(int parameter, string text)
            {
                int before = Of(1);
                foreach (var item in new[] { 1, 2 })
                {
                    int inLoop = Of(item);
                    before += inLoop;
                }
                try
                {
                    bool inTry = Of(true);
                    Console.WriteLine(inTry);
                }
                catch (FormatException caught)
                {
                    Console.WriteLine(caught);
                    Of(2);
                }
                if (Of((object)text) is string { Length: var length } pattern)
                    Console.WriteLine(pattern + length);
                (int left, int right) = (Of(1), 2);
                int unused = left + right;
                Func<int> captures = () => before + parameter;
                using var resource = Of(new System.IO.MemoryStream());
                for (int index = 0; index < 2; index++) Of(index);
                switch (Of(3)) { case int matched when matched > 2: Console.WriteLine(matched); break; }
                int.TryParse(Of("1"), out int parsed);
                return captures() + parsed;
            }

            [Goroutine]
            static T Of<T>(T value)
            {
                Go.Yield();
                return value;
            }
        }
        """;

    private static readonly string[] Locals =
    [
        "before", "item", "inLoop", "inTry", "caught", "length", "pattern", "left", "right", "unused", "captures",
        "resource", "index", "matched", "parsed", "parameter", "text",
    ];

    private static readonly GeneratorRun Run = GeneratorHarness.Generate(Source);

    /// <summary>A field each, which a debugger shows under the name that the compiler's name for it contains.</summary>
    [Test]
    public void EveryVariableIsToBeSeen() => WithTwin((metadata, _, moveNext) =>
    {
        var machine = metadata.GetTypeDefinition(metadata.GetMethodDefinition(moveNext).GetDeclaringType());
        var closures = metadata.TypeDefinitions.Select(metadata.GetTypeDefinition)
            .Where(type => metadata.GetString(type.Name).StartsWith("<>c__DisplayClass"));
        var names = closures.Prepend(machine).SelectMany(type => type.GetFields())
            .Select(field => UserName(metadata.GetString(metadata.GetFieldDefinition(field).Name)));
        Assert.That(names, Is.SupersetOf(Locals));
    });

    /// <summary>A variable's scope is where it can be seen; one for each that the state machine keeps.</summary>
    [Test]
    public void EveryVariableHasAScope() => WithTwin((metadata, pdb, moveNext) =>
    {
        var machine = metadata.GetTypeDefinition(metadata.GetMethodDefinition(moveNext).GetDeclaringType());
        var slots = machine.GetFields().Select(field => Hoisted().Match(metadata.GetString(metadata.GetFieldDefinition(field).Name)))
            .Where(match => match.Success).Select(match => int.Parse(match.Groups["slot"].Value));
        var blob = pdb.GetBlobReader(Information(pdb, moveNext, HoistedLocalScopes));
        Assert.That(blob.Length / 8, Is.GreaterThanOrEqualTo(slots.Max()));
        var scopes = new List<(int Start, int Length)>();
        while (blob.RemainingBytes > 0)
            scopes.Add((blob.ReadInt32(), blob.ReadInt32()));
        foreach (var slot in slots)
            Assert.That(scopes[slot - 1].Length, Is.GreaterThan(0), $"slot {slot}");
    });

    [Test]
    public void TheStateMachineKnowsItsMethod() => WithTwin((metadata, pdb, moveNext) =>
        Assert.That(
            metadata.GetString(metadata.GetMethodDefinition(pdb.GetMethodDebugInformation(moveNext).GetStateMachineKickoffMethod()).Name),
            Is.EqualTo("Run__goroutine")));

    /// <summary>
    /// A step over a wait: each place that suspends has one where it goes on, and both are in one statement of the user's or in injected
    /// code.
    /// </summary>
    [Test]
    public void EachWaitTellsWhereItGoesOn() => WithTwin((metadata, pdb, moveNext) =>
    {
        var blob = pdb.GetBlobReader(Information(pdb, moveNext, SteppingInformation));
        blob.ReadUInt32();
        var waits = new List<(int Yield, int Resume)>();
        while (blob.RemainingBytes > 0)
        {
            waits.Add((blob.ReadInt32(), blob.ReadInt32()));
            Assert.That(MetadataTokens.MethodDefinitionHandle(blob.ReadCompressedInteger()), Is.EqualTo(moveNext));
        }

        var twin = Run.Result.GeneratedSources.Single(file => file.HintName.StartsWith("Program.Run."));
        var awaits = twin.SourceText.ToString().Split("await ").Length - 1;
        Assert.That(waits, Has.Count.EqualTo(awaits));
        var points = pdb.GetMethodDebugInformation(moveNext).GetSequencePoints().ToList();
        foreach (var (yield, resume) in waits)
            Assert.That(Statement(points, resume), Is.EqualTo(Statement(points, yield)), $"{yield:x} {resume:x}");
    });

    /// <summary>The last visible point up to an offset: a wait has hidden ones of its own.</summary>
    private static (int, int) Statement(List<SequencePoint> points, int offset)
    {
        var point = points.FindLast(point => point.Offset <= offset && !point.IsHidden);
        return (point.StartLine, point.StartColumn);
    }

    private static BlobHandle Information(MetadataReader pdb, MethodDefinitionHandle method, Guid kind) =>
        pdb.GetCustomDebugInformation(method)
            .Select(pdb.GetCustomDebugInformation)
            .Single(information => pdb.GetGuid(information.Kind) == kind).Value;

    private static void WithTwin(Action<MetadataReader, MetadataReader, MethodDefinitionHandle> look)
    {
        var emitted = Run.Emit(OptimizationLevel.Debug);
        using var pe = new PEReader(new MemoryStream(emitted.Image));
        using var provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(emitted.Symbols));
        var metadata = pe.GetMetadataReader();
        var moveNext = metadata.MethodDefinitions.Single(handle =>
        {
            var method = metadata.GetMethodDefinition(handle);
            return metadata.GetString(method.Name) == "MoveNext"
                && metadata.GetString(metadata.GetTypeDefinition(method.GetDeclaringType()).Name).StartsWith("<Run__goroutine>d");
        });
        look(metadata, provider.GetMetadataReader(), moveNext);
    }

    private static string UserName(string field) => Hoisted().Match(field) is { Success: true } match ? match.Groups["name"].Value : field;

    [GeneratedRegex("^<(?<name>[^>]+)>5__(?<slot>[0-9]+)$")]
    private static partial Regex Hoisted();
}
