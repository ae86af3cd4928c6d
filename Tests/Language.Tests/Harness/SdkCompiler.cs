using System.Diagnostics;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Language.Tests.Harness;

/// <summary>
/// The compiler of the SDK that builds these tests, which users have. The one that the tests reference is another version: what one of them
/// takes, the other need not.
/// </summary>
internal static class SdkCompiler
{
    private static readonly string Path = typeof(SdkCompiler).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(data => data.Key == "SdkCompiler").Value!;

    /// <summary>What it says of a compilation with what the generator added; empty when it takes it.</summary>
    public static string Compile(Compilation compilation, OptimizationLevel optimization)
    {
        var folder = Directory.CreateTempSubdirectory("sdk-compiler-");
        try
        {
            File.WriteAllLines(
                System.IO.Path.Combine(folder.FullName, "all.rsp"),
                [
                    "-nologo", "-target:library", "-out:all.dll", "-langversion:preview", "-unsafe",
                    "-nullable:enable", "-warn:0", $"-define:{string.Join(';', TestSource.Symbols)}", "-nostdlib",
                    "-features:InterceptorsNamespaces=GoroutineGen.Generated", "-debug:portable",
                    optimization == OptimizationLevel.Debug ? "-optimize-" : "-optimize+",
                    .. compilation.References.OfType<PortableExecutableReference>().Select(reference => Reference(reference, folder)),
                    .. compilation.SyntaxTrees.Select((tree, index) => Source(tree, $"{index}.cs", folder)),
                ]);
            using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["exec", Path, "-noconfig", "@all.rsp"])
            {
                WorkingDirectory = folder.FullName,
                RedirectStandardOutput = true,
            })!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? "" : output;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Source(SyntaxTree tree, string name, DirectoryInfo folder)
    {
        using var file = new StreamWriter(System.IO.Path.Combine(folder.FullName, name), append: false, tree.GetText().Encoding!);
        tree.GetText().Write(file);
        return name;
    }

    /// <summary>The cases' libraries were never written to files.</summary>
    private static string Reference(PortableExecutableReference reference, DirectoryInfo folder)
    {
        if (reference.FilePath is { } written)
            return $"-r:{written}";
        var name = ((AssemblyMetadata)reference.GetMetadata()).GetModules()[0].Name;
        var path = System.IO.Path.Combine(folder.FullName, name);
        File.WriteAllBytes(path, CaseLibrary.Images[System.IO.Path.GetFileNameWithoutExtension(name)]);
        var aliases = reference.Properties.Aliases.Where(alias => alias != "global").Select(alias => $"-r:{alias}={path}");
        return string.Join('\n', aliases.Prepend($"-r:{path}"));
    }
}
