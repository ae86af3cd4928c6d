using GoroutineGen.Generator.Analysis;
using GoroutineGen.Generator.Contract;
using GoroutineGen.Generator.Findings;
using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Model;
using GoroutineGen.Generator.Rewriting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Discovery;

/// <summary>Finds the calls of Go.Run and Go.Main in ordinary code that can go straight to a twin.</summary>
internal static class CallSites
{
    /// <summary>Runs for every node of a changed file.</summary>
    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellation) =>
        node is InvocationExpressionSyntax
        {
            ArgumentList.Arguments.Count: > 0,
            Expression: MemberAccessExpressionSyntax
            {
                Name.Identifier.ValueText: RuntimeNames.Run or RuntimeNames.Main,
                Expression: SimpleNameSyntax { Identifier.ValueText: RuntimeNames.GoTypeName }
                    or MemberAccessExpressionSyntax { Name.Identifier.ValueText: RuntimeNames.GoTypeName }
                    or AliasQualifiedNameSyntax { Name.Identifier.ValueText: RuntimeNames.GoTypeName },
            },
        };

    public static CallSiteModel? ToModel(GeneratorSyntaxContext context, CancellationToken cancellation) =>
        AnalysisRun.On(context.SemanticModel.Compilation, cancellation) is { } run
            ? run.Findings[context.Node.SyntaxTree].CallSites.GetOrAdd(
                context.Node.SpanStart, _ => ToModel((InvocationExpressionSyntax)context.Node, run.Analysis, cancellation))
            : null;

    private static CallSiteModel? ToModel(InvocationExpressionSyntax call, CompilationAnalysis analysis, CancellationToken cancellation)
    {
        SemanticModel model = analysis.Model(call.SyntaxTree);
        if (model.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol target
            || !target.ContainingType.IsSame(analysis.Runtime.Go)
            || MethodGroupSpawn.Recognize(call, target, model, analysis.Twins.Find, cancellation) is not { } spawn
            || !analysis.Exists(spawn.Twin, cancellation)
            || !CanBeReached(spawn.Method, target, model.Compilation)
            || model.GetInterceptableLocation(call, cancellation) is not { } location)
        {
            return null;
        }
        PathMap paths = new(model.Compilation.Options.SourceReferenceResolver);
        return new CallSiteModel(
            Shape(spawn, target),
            new InterceptedLocation(
                location.Version,
                location.Data,
                paths.Written(call.SyntaxTree.FilePath, basePath: null),
                call.SpanStart,
                LineDirective(call, paths, cancellation)));
    }

    private static InterceptorShape Shape(MethodGroupSpawn spawn, IMethodSymbol target)
    {
        string type = spawn.Method.ContainingType.FullName();
        string twin = spawn.Method.IsGenericMethod ? spawn.Twin.Name + SymbolText.TypeArgumentList(spawn.Method) : spawn.Twin.Name;
        return new InterceptorShape(
            target.Name,
            target.ReturnsVoid ? "void" : target.ReturnType.FullName(),
            spawn.Position > 0,
            target.Parameters[spawn.Position].Type.FullName(),
            target.Parameters.Skip(spawn.Position + 1).Select(static parameter => parameter.Type.FullName()).ToEquatableArray(),
            target.Name == RuntimeNames.Main ? RuntimeNames.SpawnMain
                : spawn.Position > 0 ? RuntimeNames.SpawnStartWithContext : RuntimeNames.SpawnStart,
            spawn.Method.IsStatic ? null : type,
            spawn.Method.IsStatic ? $"{type}.{twin}" : twin);
    }

    // The line of the parenthesis, which is what the compiler gives to a callee that asks for its caller's line.
    private static string LineDirective(InvocationExpressionSyntax call, PathMap paths, CancellationToken cancellation) =>
        new LineMap(call.SyntaxTree, paths, cancellation).LineOf(call.ArgumentList.OpenParenToken.SpanStart);

    /// <summary>Whether a top-level class of this assembly can name the twin and every type that it takes.</summary>
    private static bool CanBeReached(IMethodSymbol method, IMethodSymbol target, Compilation compilation) =>
        compilation.IsSymbolAccessibleWithin(method.OriginalDefinition, compilation.Assembly)
        && target.Parameters.Select(static parameter => parameter.Type)
            .Append(target.ReturnType).Append(method.ContainingType).Concat(method.TypeArguments)
            .All(type => type.CanBeNamed(compilation) && type.Parts().All(part => IsReachable(part, compilation)));

    private static bool IsReachable(ITypeSymbol type, Compilation compilation) =>
        type is not ITypeParameterSymbol && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly);
}
