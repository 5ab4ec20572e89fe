using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace StrategicAssessment.Benchmarks;

/// <summary>
/// Writes a list of methods in the form that the ahead-of-time compiler reads ("MIBC"): an assembly whose global method <c>AssemblyDictionary</c> names groups
/// of methods by the assemblies that they need, and in which each group is a method that holds a token of each method of it.
/// Source: dotnet/runtime, src/coreclr/tools/dotnet-pgo/README.md and MibcEmitter.cs.
/// </summary>
internal sealed class MethodList
{
    private readonly MetadataBuilder _metadata = new();
    private readonly BlobBuilder _code = new();
    private readonly Dictionary<Assembly, AssemblyReferenceHandle> _assemblies = [];
    private readonly Dictionary<Type, EntityHandle> _types = [];
    private AssemblyReferenceHandle? _canon;

    private MethodList()
    {
    }

    /// <summary>Writes the list; the same methods give the same bytes, whatever their order.</summary>
    public static void Write(string path, IReadOnlyCollection<MethodBase> methods)
    {
        var list = new MethodList();
        var image = list.Image(methods);
        File.WriteAllBytes(path, image.ToArray());
    }

    private BlobBuilder Image(IReadOnlyCollection<MethodBase> methods)
    {
        var bodies = new MethodBodyStreamEncoder(_code);
        var groups = methods.Select(m => (Group: string.Join(';', AssembliesOf(m)) + ";", Method: m, Name: $"{m.DeclaringType}::{m}"))
            .GroupBy(m => m.Group, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
        var signature = new BlobBuilder();
        new BlobEncoder(signature).MethodSignature().Parameters(0, r => r.Void(), _ => { });
        var noParameters = _metadata.GetOrAddBlob(signature);
        var dictionary = new InstructionEncoder(new BlobBuilder());
        List<(string Name, int Body)> written = [];
        foreach (var group in groups)
        {
            var body = new InstructionEncoder(new BlobBuilder());
            foreach (var (_, method, _) in group.DistinctBy(m => m.Name, StringComparer.Ordinal).OrderBy(m => m.Name, StringComparer.Ordinal))
            {
                body.OpCode(ILOpCode.Ldtoken);
                body.Token(Method(method));
                body.OpCode(ILOpCode.Pop);
            }

            body.OpCode(ILOpCode.Ret);
            dictionary.LoadString(_metadata.GetOrAddUserString(group.Key));
            dictionary.OpCode(ILOpCode.Ldtoken);
            dictionary.Token(MetadataTokens.MethodDefinitionHandle(written.Count + 1));
            dictionary.OpCode(ILOpCode.Pop);
            written.Add(($"Assemblies_{group.Key}", bodies.AddMethodBody(body, maxStack: 8)));
        }

        dictionary.OpCode(ILOpCode.Ret);
        written.Add(("AssemblyDictionary", bodies.AddMethodBody(dictionary, maxStack: 8)));

        _metadata.AddModule(0, _metadata.GetOrAddString("startup.mibc"), _metadata.GetOrAddGuid(new Guid("5f0c1f52-6f4b-4a5a-9d0e-6b9d6d5f3a10")), default, default);
        _metadata.AddAssembly(_metadata.GetOrAddString("startup.mibc"), new Version(1, 0, 0, 0), default, default, default, AssemblyHashAlgorithm.None);
        _metadata.AddTypeDefinition(default, default, _metadata.GetOrAddString("<Module>"), default, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
        foreach (var (name, body) in written)
            _metadata.AddMethodDefinition(MethodAttributes.Public | MethodAttributes.Static, MethodImplAttributes.IL, _metadata.GetOrAddString(name), noParameters, body, default);

        var image = new BlobBuilder();
        new ManagedPEBuilder(new PEHeaderBuilder(imageCharacteristics: Characteristics.ExecutableImage | Characteristics.Dll), new MetadataRootBuilder(_metadata), _code, deterministicIdProvider: _ => new BlobContentId(Guid.Empty, 1)).Serialize(image);
        return image;
    }

    private static IEnumerable<string> AssembliesOf(MethodBase method)
    {
        Type[] types = [method.DeclaringType!, .. method.IsGenericMethod ? method.GetGenericArguments() : []];
        return types.SelectMany(Parts).Where(t => !IsCanon(t)).Select(t => t.Assembly.GetName().Name!).Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!) : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Prepend(type) : [type];

    private static bool IsCanon(Type type) => type is { Name: "__Canon", Namespace: "System" };

    private EntityHandle Method(MethodBase method)
    {
        var open = (MethodBase)method.Module.ResolveMethod(method.MetadataToken)!;
        var signature = new BlobBuilder();
        var parameters = open.GetParameters();
        new BlobEncoder(signature)
            .MethodSignature(genericParameterCount: open.IsGenericMethod ? open.GetGenericArguments().Length : 0, isInstanceMethod: !open.IsStatic)
            .Parameters(parameters.Length, r => Return(r, open), p => Array.ForEach(parameters, q => Parameter(p.AddParameter(), q)));
        var reference = _metadata.AddMemberReference(Of(method.DeclaringType!), _metadata.GetOrAddString(open.Name), _metadata.GetOrAddBlob(signature));
        if (!method.IsGenericMethod) return reference;

        var arguments = new BlobBuilder();
        var given = method.GetGenericArguments();
        var encoder = new BlobEncoder(arguments).MethodSpecificationSignature(given.Length);
        foreach (var argument in given) Encode(encoder.AddArgument(), argument);
        return _metadata.AddMethodSpecification(reference, _metadata.GetOrAddBlob(arguments));
    }

    private void Return(ReturnTypeEncoder encoder, MethodBase open)
    {
        if (open is not MethodInfo { ReturnParameter: { } returned } || returned.ParameterType == typeof(void))
        {
            encoder.Void();
            return;
        }

        Modified(encoder.CustomModifiers(), returned);
        var isReference = returned.ParameterType.IsByRef;
        Encode(encoder.Type(isReference), isReference ? returned.ParameterType.GetElementType()! : returned.ParameterType);
    }

    private void Parameter(ParameterTypeEncoder encoder, ParameterInfo parameter)
    {
        Modified(encoder.CustomModifiers(), parameter);
        var isReference = parameter.ParameterType.IsByRef;
        Encode(encoder.Type(isReference), isReference ? parameter.ParameterType.GetElementType()! : parameter.ParameterType);
    }

    private void Modified(CustomModifiersEncoder encoder, ParameterInfo parameter)
    {
        foreach (var modifier in parameter.GetRequiredCustomModifiers()) encoder.AddModifier(Of(modifier), isOptional: false);
        foreach (var modifier in parameter.GetOptionalCustomModifiers()) encoder.AddModifier(Of(modifier), isOptional: true);
    }

    private void Encode(SignatureTypeEncoder encoder, Type type)
    {
        if (type.IsGenericMethodParameter) encoder.GenericMethodTypeParameter(type.GenericParameterPosition);
        else if (type.IsGenericParameter) encoder.GenericTypeParameter(type.GenericParameterPosition);
        else if (type.IsSZArray) Encode(encoder.SZArray(), type.GetElementType()!);
        else if (type.IsArray) encoder.Array(e => Encode(e, type.GetElementType()!), s => s.Shape(type.GetArrayRank(), [], [.. new int[type.GetArrayRank()]]));
        else if (type == typeof(void*)) encoder.VoidPointer();
        else if (type.IsPointer) Encode(encoder.Pointer(), type.GetElementType()!);
        else if (type.IsGenericType)
        {
            var arguments = type.GetGenericArguments();
            var inner = encoder.GenericInstantiation(Of(type.GetGenericTypeDefinition()), arguments.Length, type.IsValueType);
            foreach (var argument in arguments) Encode(inner.AddArgument(), argument);
        }
        else if (Primitive(type) is { } code) encoder.PrimitiveType(code);
        else if (type == typeof(object)) encoder.Object();
        else if (type.IsFunctionPointer) throw new NotSupportedException($"{type}");
        else encoder.Type(Of(type), type.IsValueType);
    }

    private static PrimitiveTypeCode? Primitive(Type type) => type.IsEnum ? null
        : type == typeof(string) ? PrimitiveTypeCode.String
        : type == typeof(nint) ? PrimitiveTypeCode.IntPtr
        : type == typeof(nuint) ? PrimitiveTypeCode.UIntPtr
        : Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => PrimitiveTypeCode.Boolean,
            TypeCode.Char => PrimitiveTypeCode.Char,
            TypeCode.SByte => PrimitiveTypeCode.SByte,
            TypeCode.Byte => PrimitiveTypeCode.Byte,
            TypeCode.Int16 => PrimitiveTypeCode.Int16,
            TypeCode.UInt16 => PrimitiveTypeCode.UInt16,
            TypeCode.Int32 => PrimitiveTypeCode.Int32,
            TypeCode.UInt32 => PrimitiveTypeCode.UInt32,
            TypeCode.Int64 => PrimitiveTypeCode.Int64,
            TypeCode.UInt64 => PrimitiveTypeCode.UInt64,
            TypeCode.Single => PrimitiveTypeCode.Single,
            TypeCode.Double => PrimitiveTypeCode.Double,
            _ => null,
        };

    private EntityHandle Of(Type type)
    {
        if (_types.TryGetValue(type, out var known)) return known;
        return _types[type] = type.IsGenericType && !type.IsGenericTypeDefinition || type.HasElementType ? Specification(type)
            : IsCanon(type) ? _metadata.AddTypeReference(_canon ??= Reference("System.Private.Canon", new Version(0, 0, 0, 0)), _metadata.GetOrAddString("System"), _metadata.GetOrAddString("__Canon"))
            : _metadata.AddTypeReference(type.DeclaringType is { } outer ? Of(outer) : OfAssembly(type.Assembly), type.Namespace is { } space && type.DeclaringType is null ? _metadata.GetOrAddString(space) : default, _metadata.GetOrAddString(type.Name));
    }

    private EntityHandle Specification(Type type)
    {
        var blob = new BlobBuilder();
        Encode(new BlobEncoder(blob).TypeSpecificationSignature(), type);
        return _metadata.AddTypeSpecification(_metadata.GetOrAddBlob(blob));
    }

    private AssemblyReferenceHandle OfAssembly(Assembly assembly)
    {
        if (_assemblies.TryGetValue(assembly, out var known)) return known;
        var name = assembly.GetName();
        return _assemblies[assembly] = Reference(name.Name!, name.Version!);
    }

    private AssemblyReferenceHandle Reference(string name, Version version) =>
        _metadata.AddAssemblyReference(_metadata.GetOrAddString(name), version, default, default, default, default);
}
